package org.gridmap.grid;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GridVersions extends Repository<GridVersion, Long> {

  Optional<GridVersion> findById(long id);

  List<GridVersion> findByIdInOrderByCode(Collection<Long> ids);

  @Query(
      "select g from GridVersion g where g.validUntil is null and g.validFrom is not null"
          + " order by g.code")
  List<GridVersion> current();

  @Query(
      """
      select g from GridVersion g
      where g.validFrom <= :at and (g.validUntil is null or g.validUntil > :at)
      order by g.code
      """)
  List<GridVersion> validAt(Instant at);

  @Query(
      """
      select g from GridVersion g
      where g.communityId = :communityId
        and g.validFrom <= :at and (g.validUntil is null or g.validUntil > :at)
      order by g.code
      """)
  List<GridVersion> ofCommunity(long communityId, Instant at);

  @Query(
      """
      select g from GridVersion g
      where g.code = :code
        and g.validFrom <= :at and (g.validUntil is null or g.validUntil > :at)
      """)
  Optional<GridVersion> withCode(String code, Instant at);
}
