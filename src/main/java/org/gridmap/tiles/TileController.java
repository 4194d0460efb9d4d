package org.gridmap.tiles;

import java.time.Duration;
import java.util.Set;
import org.gridmap.incident.IncidentParameters;
import org.gridmap.platform.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Vector tiles and their TileJSON. Several layers come in one tile when joined by commas. */
@RestController
class TileController {

  private static final MediaType MVT =
      MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration STALE = Duration.ofMinutes(10);

  private final Tiles tiles;
  private final PublicAddress address;

  TileController(Tiles tiles, PublicAddress address) {
    this.tiles = tiles;
    this.address = address;
  }

  @GetMapping("/tiles/{layers}/{z}/{x}/{y}.mvt")
  ResponseEntity<byte[]> tile(
      @PathVariable String layers,
      @PathVariable int z,
      @PathVariable int x,
      @PathVariable int y,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
      IncidentParameters asked,
      WebRequest request) {
    Set<TileLayer> wanted = TileLayer.named(layers);
    TileBody tile = tiles.get(new TileAddress(z, x, y), wanted, asked);
    CacheControl freshness =
        wanted.contains(TileLayer.INCIDENTS)
            ? CacheControl.noCache().cachePrivate()
            : CacheControl.maxAge(FRESH).cachePublic().staleWhileRevalidate(STALE);
    if (tile.isEmpty()) {
      return ResponseEntity.status(HttpStatus.NO_CONTENT).cacheControl(freshness).build();
    }
    boolean packed = encodings.contains("gzip");
    String etag = tile.etag(packed);
    if (request.checkNotModified(etag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
          .eTag(etag)
          .cacheControl(freshness)
          .varyBy(HttpHeaders.ACCEPT_ENCODING)
          .build();
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(MVT)
            .eTag(etag)
            .cacheControl(freshness)
            .varyBy(HttpHeaders.ACCEPT_ENCODING);
    if (packed) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return answer.body(tile.bytes(packed));
  }

  @GetMapping("/tiles/{layers}.json")
  TileJson describe(@PathVariable String layers) {
    return TileJson.of(
        TileLayer.named(layers),
        address.publicUrl() + "/tiles/" + layers + "/{z}/{x}/{y}.mvt",
        tiles.extent().orElse(null));
  }
}
