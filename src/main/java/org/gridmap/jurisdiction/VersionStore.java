package org.gridmap.jurisdiction;

import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions in the database, and where they are bound. */
@Component
class VersionStore {

  /** Who binds the base to the top; what somebody else bound there stays. */
  static final String SERVICE = "gridmap";

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  /** A file as it is kept. */
  private record KeptFile(String name, String origin, String text) {}

  private record Top(byte[] hash, String boundBy) {}

  VersionStore(JdbcClient database, TransactionTemplate transaction, JsonMapper json, Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** Binds the base to a top that has no rules, or an older base; several may try at once. */
  void bindBase() {
    transaction.executeWithoutResult(
        status -> {
          database.sql(JurisdictionSql.LOCK_BINDINGS).update();
          RuleFiles base = Presets.base();
          Optional<Top> top =
              database
                  .sql(JurisdictionSql.FIND_TOP)
                  .query((row, index) -> new Top(row.getBytes("hash"), row.getString("bound_by")))
                  .optional();
          boolean ours = top.map(found -> found.boundBy().equals(SERVICE)).orElse(true);
          boolean same = top.map(found -> Arrays.equals(found.hash(), base.hash())).orElse(false);
          if (ours && !same) {
            bind(store(RuleSet.kept(base), SERVICE).id(), null, SERVICE);
          }
        });
  }

  /**
   * What a load did.
   *
   * @param isNew false when the same content was known
   * @param rebound false when it held in the area already
   */
  record Loaded(long id, boolean isNew, boolean rebound) {}

  /** Keeps rules and binds them to an area; null is the top. */
  Loaded load(RuleSet rules, @Nullable Long areaId, String by) {
    return transaction.execute(
        status -> {
          database.sql(JurisdictionSql.LOCK_BINDINGS).update();
          Loaded kept = store(rules, by);
          boolean bound =
              database
                  .sql(JurisdictionSql.IS_BOUND)
                  .param("area", areaId, java.sql.Types.BIGINT)
                  .param("version", kept.id())
                  .query(Boolean.class)
                  .single();
          if (!bound) {
            bind(kept.id(), areaId, by);
          }
          return new Loaded(kept.id(), kept.isNew(), !bound);
        });
  }

  private Loaded store(RuleSet rules, String by) {
    byte[] hash = rules.files().hash();
    Optional<Long> added =
        database
            .sql(JurisdictionSql.INSERT_VERSION)
            .param("code", rules.general().code())
            .param("name", rules.general().name().zh())
            .param("nameEn", rules.general().name().en())
            .param("files", json.writeValueAsString(kept(rules.files())))
            .param("hash", hash)
            .param("by", by)
            .param("at", OffsetDateTime.now(clock))
            .query(Long.class)
            .optional();
    return added
        .map(id -> new Loaded(id, true, false))
        .orElseGet(() -> new Loaded(idOf(rules.general().code(), hash), false, false));
  }

  private long idOf(String code, byte[] hash) {
    return database
        .sql(JurisdictionSql.FIND_VERSION_ID)
        .param("code", code)
        .param("hash", hash)
        .query(Long.class)
        .single();
  }

  private void bind(long version, @Nullable Long areaId, String by) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    database
        .sql(JurisdictionSql.END_BINDING)
        .param("area", areaId, java.sql.Types.BIGINT)
        .param("at", now)
        .update();
    database
        .sql(JurisdictionSql.INSERT_BINDING)
        .param("area", areaId, java.sql.Types.BIGINT)
        .param("version", version)
        .param("at", now)
        .param("by", by)
        .update();
    database.sql(JurisdictionSql.NOTIFY).query((row, index) -> 0).list();
  }

  private static List<KeptFile> kept(RuleFiles files) {
    List<KeptFile> kept = new ArrayList<>();
    for (String name : files.names()) {
      try {
        kept.add(new KeptFile(name, files.originOf(name), files.text(name)));
      } catch (CharacterCodingException unchecked) {
        throw new IllegalStateException("not checked: " + name, unchecked);
      }
    }
    return kept;
  }

  /**
   * The rules of a version.
   *
   * @throws IllegalStateException when there is none of this id
   */
  RuleSet read(long id) {
    return database
        .sql(JurisdictionSql.FIND_VERSION_FILES)
        .param("id", id)
        .query((row, index) -> read(row.getString("code"), row.getString("files")))
        .optional()
        .orElseThrow(() -> new IllegalStateException("no version " + id + " of rules"));
  }

  private RuleSet read(String code, String content) {
    Map<String, String> texts = new HashMap<>();
    Map<String, String> origins = new HashMap<>();
    for (KeptFile file : json.readValue(content, new TypeReference<List<KeptFile>>() {})) {
      texts.put(file.name(), file.text());
      origins.put(file.name(), file.origin());
    }
    return RuleSet.kept(RuleFiles.kept(code, texts, origins));
  }

  Optional<Long> findNewest(String code) {
    return database
        .sql(JurisdictionSql.FIND_NEWEST_ID)
        .param("code", code)
        .query(Long.class)
        .optional();
  }

  /** The version that is bound to each area, by area id; that of the top under null. */
  Map<@Nullable Long, Long> boundVersions() {
    Map<@Nullable Long, Long> bound = new HashMap<>();
    RowCallbackHandler put =
        row -> bound.put(row.getObject("area_id", Long.class), row.getLong("version_id"));
    database.sql(JurisdictionSql.LIST_BOUND_IDS).query(put);
    return bound;
  }

  /** What is bound where; the areas by their ids. */
  List<BoundRow> listBound() {
    return database
        .sql(JurisdictionSql.LIST_BOUND)
        .query(
            (row, index) ->
                new BoundRow(
                    row.getObject("area_id", Long.class),
                    new BoundRules.Version(
                        row.getLong("id"),
                        row.getString("code"),
                        new Names(row.getString("name"), row.getString("name_en")),
                        row.getString("loaded_by"),
                        row.getTimestamp("loaded_at").toInstant()),
                    row.getTimestamp("since").toInstant(),
                    row.getString("bound_by")))
        .list();
  }

  /** A binding with the area's id; null is the top. */
  record BoundRow(
      @Nullable Long areaId, BoundRules.Version version, java.time.Instant since, String boundBy) {}
}
