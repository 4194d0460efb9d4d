package org.gridmap.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the service, for printed lines and for links in messages. Behind a proxy only
 * the operator knows it ({@code GRIDMAP_PUBLIC_URL}).
 *
 * @param publicUrl begins with http:// or https://; kept without a slash at the end
 */
@ConfigurationProperties("gridmap")
public record PublicAddress(String publicUrl) {

  public PublicAddress {
    publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    if (!publicUrl.matches("https?://[^/].*")) {
      throw new IllegalArgumentException(
          "GRIDMAP_PUBLIC_URL must begin with http:// or https://, but is '" + publicUrl + "'");
    }
  }
}
