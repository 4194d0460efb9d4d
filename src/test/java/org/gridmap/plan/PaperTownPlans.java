package org.gridmap.plan;

import org.gridmap.block.Blocks;
import org.gridmap.grid.GridIntake;
import org.gridmap.security.Users;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans on the street of {@link PaperTown}, which is built once for all tests of a class. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PaperTownPlans {

  @Autowired protected RestTestClient client;
  @Autowired protected JdbcClient database;
  @Autowired protected TransactionTemplate transaction;
  @Autowired protected Blocks blocks;
  @Autowired protected GridIntake grids;
  @Autowired protected Users users;

  protected PaperTown town;
  protected DraftDesk planner;

  @BeforeAll
  void aStreet() {
    town = new PaperTown(database, transaction, blocks, grids, users);
  }
}
