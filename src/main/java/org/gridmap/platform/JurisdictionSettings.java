package org.gridmap.platform;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is one for the whole installation; what differs from area to area is in its rules.
 *
 * @param zone zone of times written without one
 */
@Validated
@ConfigurationProperties("gridmap.jurisdiction")
public record JurisdictionSettings(@DefaultValue("Asia/Shanghai") ZoneId zone) {}
