package org.gridmap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gridmap.security.AuditChain.ChainFault;
import org.gridmap.security.AuditChain.FaultKind;
import org.gridmap.security.AuditChain.OldRows;
import org.gridmap.testing.AuditRows;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody changes the record of who did what without being found. */
@ServiceTest
class AuditChainTest {

  private static final Duration YEAR = Duration.ofDays(365);

  @Autowired JdbcClient database;
  @Autowired Audit audit;
  @Autowired AuditChain chain;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void fiveRowsInTwoStreams() {
    AuditRows.empty(database);
    audit.record("incident.see", "20260301-7K3Q9F2M", "{\"reason\": \"回访\", \"a\": 1.50}");
    audit.record("user.add", "li");
    audit.record("incident.see", "20260301-AAAAAAAA");
    audit.record("incident.export", null);
    audit.record("user.grant", "li");
  }

  @Test
  void whatWasWrittenVerifies() {
    assertThat(chain.verify()).isEqualTo(new AuditChain.Verdict(5, 2, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor = 'nobody'",
        "subject = '20260301-BBBBBBBB'",
        "subject = null",
        "at = at + interval '1 microsecond'",
        "detail = '{}'",
        "address = '10.0.0.1'",
        "action = 'incident.look'"
      })
  void aRowChangedBehindItsBackIsNamed(String change) {
    AuditRows.behindItsBack(
        database, "update audit set " + change + " where stream = 'incident' and seq = 2");

    assertThat(chain.verify().faults())
        .containsExactly(new ChainFault("incident", 2, FaultKind.CHANGED));
  }

  @Test
  void aRowChangedAndHashedAnewIsFoundInTheNextOne() {
    AuditRows.behindItsBack(
        database,
        """
        update audit a set subject = 'x', hash = sha256(convert_to(audit_text(row(a.id, a.at,
          a.actor, a.action, 'x', a.detail, a.address, a.stream, a.seq, a.previous, a.hash)::audit),
          'UTF8'))
        where stream = 'incident' and seq = 2
        """);

    assertThat(chain.verify().faults())
        .containsExactly(new ChainFault("incident", 3, FaultKind.CHANGED));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aRowTakenOutIsNamed(int seq) {
    AuditRows.behindItsBack(
        database, "delete from audit where stream = 'incident' and seq = " + seq);

    assertThat(chain.verify().faults())
        .containsExactly(new ChainFault("incident", seq, FaultKind.MISSING));
  }

  @Test
  void aStreamTakenOutIsNamed() {
    AuditRows.behindItsBack(database, "delete from audit where stream = 'user'");

    assertThat(chain.verify().faults())
        .containsExactly(new ChainFault("user", 1, FaultKind.MISSING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit set actor = 'x'",
        "delete from audit",
        "truncate audit",
        "set gridmap.audit_cut = 'on'; delete from audit"
      })
  void theDatabaseRefusesToChangeOrRemove(String statement) {
    try {
      assertThatThrownBy(() -> database.sql(statement).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("only ever added");
    } finally {
      database.sql("reset gridmap.audit_cut").update();
    }
  }

  @Test
  void thoseWhoWriteAtTheSameTimeStandInOneChain() {
    IntStream.range(0, 200).parallel().forEach(i -> audit.record("incident.see", "n" + i));

    assertThat(chain.verify()).isEqualTo(new AuditChain.Verdict(205, 2, List.of()));
  }

  @Test
  void aCutLeavesAnAnchorFromWhichTheRestVerifies() {
    AuditRows.empty(database);
    written(400, "incident.see");
    written(380, "incident.see");
    written(20, "incident.see");
    written(390, "incident.see");
    written(500, "user.add");

    assertThat(chain.listOld(YEAR))
        .containsExactly(new OldRows("incident", 2, 2), new OldRows("user", 1, 1));
    assertThat(chain.cut(YEAR)).hasSize(2);

    assertThat(chain.verify()).isEqualTo(new AuditChain.Verdict(4, 2, List.of()));
    assertThat(chain.listOld(YEAR)).isEmpty();
    AuditRows.behindItsBack(database, "delete from audit where stream = 'incident' and seq = 3");
    assertThat(chain.verify().faults())
        .containsExactly(new ChainFault("incident", 3, FaultKind.MISSING));
  }

  @Test
  void aCutOfLessThanHalfAYearIsRefused() {
    assertThatThrownBy(() -> chain.cut(Duration.ofDays(189)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRowWithADateOfItsWritersIsDatedByTheDatabase() {
    database
        .sql("insert into audit (at, actor, action) values ('2001-01-01Z', 'li', 'user.add')")
        .update();

    assertThat(chain.listOld(YEAR)).isEmpty();
    assertThat(
            database
                .sql("select max(at) > now() - interval '1 minute' from audit where actor = 'li'")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aRowThatNoTriggerChainedIsNamed() {
    AuditRows.behindItsBack(
        database, "insert into audit (at, actor, action) values (now(), 'li', 'user.add')");

    assertThat(chain.verify().faults())
        .containsExactly(new ChainFault("user", 3, FaultKind.CHANGED));
  }

  @Test
  void thoseWhoWriteTwoStreamsInOppositeOrderDoNotWaitForEachOther() throws Exception {
    CyclicBarrier bothWroteTheirFirst = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> one =
          threads.submit(() -> writeTwo("incident.see", "user.add", bothWroteTheirFirst));
      Future<?> other =
          threads.submit(() -> writeTwo("user.add", "incident.see", bothWroteTheirFirst));
      one.get(30, TimeUnit.SECONDS);
      other.get(30, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }

    assertThat(chain.verify()).isEqualTo(new AuditChain.Verdict(9, 2, List.of()));
  }

  @Test
  void theEndOfEachStreamIsTold() {
    assertThat(chain.heads())
        .extracting(AuditChain.Head::stream, AuditChain.Head::seq)
        .containsExactly(tuple("incident", 3L), tuple("user", 2L));
    assertThat(chain.heads())
        .extracting(AuditChain.Head::hash)
        .containsExactlyElementsOf(
            database
                .sql(
                    """
                    select encode(hash, 'hex') from audit
                    where (stream, seq) in (('incident', 3), ('user', 2)) order by stream
                    """)
                .query(String.class)
                .list());
  }

  private void writeTwo(String first, String second, CyclicBarrier bothWroteTheirFirst) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              audit.record(first, "x");
              try {
                bothWroteTheirFirst.await(20, TimeUnit.SECONDS);
              } catch (Exception late) {
                throw new IllegalStateException("The other waits for this one", late);
              }
              audit.record(second, "x");
            });
  }

  private void written(int daysAgo, String action) {
    AuditRows.behindItsBack(
        database,
        "insert into audit (at, actor, action) values (now() - interval '%d days', 'li', '%s')"
            .formatted(daysAgo, action));
    database.sql("select audit_chain_rows()::text").query(String.class).list();
  }
}
