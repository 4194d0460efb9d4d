package org.gridmap.exchange;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo town.
 *
 * @param enabled load it into an empty database at the start of the service
 * @param folder where its files are
 */
@ConfigurationProperties("gridmap.demo")
record DemoSettings(
    @DefaultValue("true") boolean enabled, @DefaultValue("gis-data/demo") Path folder) {}
