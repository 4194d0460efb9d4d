package org.gridmap.dispatch.notice;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The notice box.
 *
 * @param keep how long a notice stays, read or not
 */
@Validated
@ConfigurationProperties("gridmap.notices")
record NoticeSettings(@DefaultValue("90d") @Allowed(from = "1d", to = "3650d") Duration keep) {}
