package org.gridmap.area;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AreaRows extends Repository<StoredArea, Long> {

  Optional<StoredArea> findById(long id);

  Optional<StoredArea> findByLevelAndCode(AreaLevel level, String code);

  List<StoredArea> findByLevelOrderByCode(AreaLevel level);

  List<StoredArea> findByIdInOrderByCode(Collection<Long> ids);

  @Query(
      """
      select a from StoredArea a
      where a.level = :level and st_covers(a.boundary, :point) order by a.code
      """)
  List<StoredArea> covering(AreaLevel level, Point point, Limit limit);

  @Query(
      """
      select a from StoredArea a
      where (:level is null or a.level = :level)
        and (:parentId is null or a.parentId = :parentId)
        and a.code > :after
      order by a.code, a.id
      """)
  List<StoredArea> page(
      @Nullable AreaLevel level, @Nullable Long parentId, String after, Limit limit);
}
