package org.gridmap.door;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a body may be, how slowly it may come, and how many of the public are read at a time.
 *
 * @param report a report as JSON, and a form without pictures
 * @param pictures a report with its pictures
 * @param form whatever else somebody sends who has not signed in, e.g. a name and a password
 * @param staff whatever a signed-in person sends that is no file
 * @param file a file that an administrator imports; it is read as it comes
 * @param grace how long a body may take whatever its size
 * @param pace what a body must bring in every second beyond that
 * @param longest how long a body of the public may take at most
 * @param reports bodies of reports that are read at a time; as many may wait
 * @param forms other bodies of the public that are read at a time; as many may wait
 * @param eachAddress bodies of the public that are read at a time from one address, of each sort
 * @param patience how long such a body waits to be read
 */
@Validated
@ConfigurationProperties("gridmap.door")
record DoorSettings(
    @DefaultValue("64KB") @Allowed(from = "4KB", to = "1MB") DataSize report,
    @DefaultValue("50MB") @Allowed(from = "64KB", to = "200MB") DataSize pictures,
    @DefaultValue("16KB") @Allowed(from = "4KB", to = "1MB") DataSize form,
    @DefaultValue("8MB") @Allowed(from = "64KB", to = "100MB") DataSize staff,
    @DefaultValue("2048MB") @Allowed(from = "1MB", to = "102400MB") DataSize file,
    @DefaultValue("10s") @Allowed(from = "1s", to = "5m") Duration grace,
    @DefaultValue("8KB") @Allowed(from = "128B", to = "1MB") DataSize pace,
    @DefaultValue("5m") @Allowed(from = "10s", to = "30m") Duration longest,
    @DefaultValue("48") @Allowed(from = "1", to = "1000", unit = "bodies") int reports,
    @DefaultValue("24") @Allowed(from = "1", to = "1000", unit = "bodies") int forms,
    @DefaultValue("16") @Allowed(from = "1", to = "1000", unit = "bodies") int eachAddress,
    @DefaultValue("2s") @Allowed(from = "0s", to = "10s") Duration patience) {}
