package org.gridmap.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a test's service at a new database of the {@link PostgisCluster}. */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    PostgisCluster cluster = PostgisCluster.running();
    TestPropertyValues.of(
            "spring.datasource.url=" + cluster.newDatabase(),
            "spring.datasource.username=" + cluster.user(),
            "spring.datasource.password=",
            "gridmap.demo.enabled=false")
        .applyTo(context);
  }
}
