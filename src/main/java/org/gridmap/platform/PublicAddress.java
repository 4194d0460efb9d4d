package org.gridmap.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the service, for printed lines and for links in messages. Behind a proxy only
 * the operator knows it ({@code GRIDMAP_PUBLIC_URL}).
 *
 * @param publicUrl the address people type; begins with http:// or https://; kept without a slash
 *     at the end
 */
@ConfigurationProperties("gridmap")
public record PublicAddress(String publicUrl) {

  public PublicAddress {
    publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    if (!publicUrl.matches("https?://[^/].*")) {
      throw new IllegalArgumentException(
          "gridmap.public-url is '%s' (GRIDMAP_PUBLIC_URL): it must begin with http:// or https://"
              .formatted(publicUrl));
    }
  }
}
