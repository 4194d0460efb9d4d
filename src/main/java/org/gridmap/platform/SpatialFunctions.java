package org.gridmap.platform;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.query.sqm.function.SqmFunctionRegistry;
import org.hibernate.type.BasicType;
import org.hibernate.type.BasicTypeRegistry;
import org.hibernate.type.StandardBasicTypes;

/**
 * PostGIS functions for HQL that hibernate-spatial does not bring. {@code st_covers(area, point)}
 * counts the border as inside; {@code bbox_intersects} compares envelopes and uses the index;
 * {@code dwithin_m} and {@code distance_m} measure metres on the ellipsoid.
 */
public final class SpatialFunctions implements FunctionContributor {

  @Override
  public void contributeFunctions(FunctionContributions contributions) {
    SqmFunctionRegistry functions = contributions.getFunctionRegistry();
    BasicTypeRegistry types = contributions.getTypeConfiguration().getBasicTypeRegistry();
    BasicType<Boolean> truth = types.resolve(StandardBasicTypes.BOOLEAN);
    BasicType<Double> number = types.resolve(StandardBasicTypes.DOUBLE);
    functions.registerPattern("st_covers", "st_covers(?1,?2)", truth);
    functions.registerPattern("bbox_intersects", "(?1 && ?2)", truth);
    functions.registerPattern(
        "dwithin_m", "st_dwithin(cast(?1 as geography),cast(?2 as geography),?3)", truth);
    functions.registerPattern(
        "distance_m", "st_distance(cast(?1 as geography),cast(?2 as geography))", number);
  }
}
