package org.gridmap.incident;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridmap.jurisdiction.Jurisdiction;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.RulesChange;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The categories of the rules that hold somewhere now. Where two rules name one code, the words of
 * the top count here; {@link #findAt} has those of a place. A category that left the rules stays
 * known for the incidents that have it.
 */
@Service
public class Categories implements InitializingBean {

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Jurisdictions jurisdictions;
  private volatile Known known = new Known(List.of(), Map.of());

  /** Read with the rules, never by who asks: a connection that copies rows can answer nothing. */
  private volatile List<Category> stored = List.of();

  /** The categories of some versions, by code. */
  private record Known(List<Long> versions, Map<String, Category> byCode) {}

  Categories(JdbcClient database, TransactionTemplate transaction, Jurisdictions jurisdictions) {
    this.database = database;
    this.transaction = transaction;
    this.jurisdictions = jurisdictions;
  }

  @Override
  public void afterPropertiesSet() {
    store(jurisdictions.listEffective());
  }

  /** An incident can have a category only when its code is stored. */
  @EventListener
  void keepUp(RulesChange change) {
    store(change.versions());
  }

  /** All categories, by code. */
  public List<Category> list() {
    return List.copyOf(byCode().values());
  }

  /** Those of the top that a resident may choose, by code. */
  public List<Category> listReportable() {
    return rulesByCode(jurisdictions.top()).values().stream().filter(Category::reportable).toList();
  }

  /** One that a resident may choose; whatever else there is stays unknown at the public door. */
  public Optional<Category> findReportable(String code) {
    return jurisdictions.listEffective().stream()
        .map(version -> version.rules().categories().find(code))
        .flatMap(Optional::stream)
        .map(Category::of)
        .filter(Category::reportable)
        .findFirst();
  }

  public Optional<Category> find(String code) {
    return Optional.ofNullable(byCode().get(code));
  }

  /**
   * A category by the rules of a place; one that these do not know by those of the top.
   *
   * @param areaId null: in no area
   */
  public Optional<Category> findAt(@Nullable Long areaId, String code) {
    return jurisdictions
        .at(areaId)
        .rules()
        .categories()
        .find(code)
        .or(() -> jurisdictions.top().rules().categories().find(code))
        .map(Category::of);
  }

  /**
   * What a code stands for: the category itself and, when it is a group, all below it.
   *
   * @return codes in order; empty for a code that is none
   */
  public Set<String> codesWithin(String code) {
    Map<String, Category> all = byCode();
    Set<String> codes = new TreeSet<>();
    if (all.containsKey(code)) {
      codes.add(code);
      all.values().stream()
          .filter(category -> code.equals(category.parent()))
          .forEach(category -> codes.add(category.code()));
    }
    return codes;
  }

  /** The codes of all categories and groups, in order. */
  public Set<String> codes() {
    return new TreeSet<>(byCode().keySet());
  }

  private Map<String, Category> byCode() {
    List<Long> versions = jurisdictions.effectiveIds();
    Known now = known;
    if (!now.versions().equals(versions)) {
      now = new Known(versions, readAll());
      known = now;
    }
    return now.byCode();
  }

  private Map<String, Category> readAll() {
    Map<String, Category> all = of(jurisdictions.listEffective());
    stored.forEach(category -> all.putIfAbsent(category.code(), category));
    return all;
  }

  private void store(List<Jurisdiction> versions) {
    Collection<Category> effective = of(versions).values();
    transaction.executeWithoutResult(
        status -> {
          effective.stream().filter(one -> one.parent() == null).forEach(this::store);
          effective.stream().filter(one -> one.parent() != null).forEach(this::store);
        });
    stored = readStored();
    known = new Known(List.of(), Map.of());
  }

  private static Map<String, Category> of(List<Jurisdiction> versions) {
    Map<String, Category> categories = new TreeMap<>();
    versions.forEach(version -> rulesByCode(version).forEach(categories::putIfAbsent));
    return categories;
  }

  private static Map<String, Category> rulesByCode(Jurisdiction version) {
    Map<String, Category> categories = new TreeMap<>();
    version
        .rules()
        .categories()
        .list()
        .forEach(rule -> categories.put(rule.code(), Category.of(rule)));
    return categories;
  }

  private void store(Category category) {
    database
        .sql(IncidentSql.UPSERT_CATEGORY)
        .param("code", category.code())
        .param("name", category.name())
        .param("nameEn", category.nameEn())
        .param("parent", category.parent())
        .param("reportable", category.reportable())
        .param("confidential", category.confidential())
        .update();
  }

  /** What left the rules is offered to nobody any more. */
  private List<Category> readStored() {
    return database
        .sql(IncidentSql.LIST_CATEGORIES)
        .query(
            (row, index) ->
                new Category(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("name_en"),
                    row.getString("parent"),
                    false,
                    row.getBoolean("confidential")))
        .list();
  }
}
