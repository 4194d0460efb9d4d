package org.gridmap.incident;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.platform.JurisdictionSettings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The jurisdiction's categories. The start of the service writes those of {@code
 * jurisdictions/<name>/categories.json} into the database; one that left the file stays known for
 * the incidents that have it.
 */
@Service
public class Categories implements InitializingBean {

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final JurisdictionSettings jurisdiction;
  private final JsonMapper json;
  private volatile Map<String, Category> byCode = Map.of();

  Categories(
      JdbcClient database,
      TransactionTemplate transaction,
      JurisdictionSettings jurisdiction,
      JsonMapper json) {
    this.database = database;
    this.transaction = transaction;
    this.jurisdiction = jurisdiction;
    this.json = json;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    List<Category> configured = configured();
    transaction.executeWithoutResult(status -> configured.forEach(this::store));
    Map<String, Category> all = new LinkedHashMap<>();
    stored().forEach(category -> all.put(category.code(), category));
    byCode = all;
  }

  /** All categories, by code. */
  public List<Category> list() {
    return List.copyOf(byCode.values());
  }

  /** Those a resident may choose, by code. */
  public List<Category> listReportable() {
    return byCode.values().stream().filter(Category::reportable).toList();
  }

  /** One that a resident may choose; whatever else there is stays unknown at the public door. */
  public Optional<Category> findReportable(String code) {
    return find(code).filter(Category::reportable);
  }

  public Optional<Category> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * What a code stands for: the category itself and, when it is a group, all below it.
   *
   * @return codes in order; empty for a code that is none
   */
  public Set<String> codesWithin(String code) {
    Set<String> codes = new TreeSet<>();
    if (byCode.containsKey(code)) {
      codes.add(code);
      byCode.values().stream()
          .filter(category -> code.equals(category.parent()))
          .forEach(category -> codes.add(category.code()));
    }
    return codes;
  }

  /** The codes of all categories and groups, in order. */
  public Set<String> codes() {
    return new TreeSet<>(byCode.keySet());
  }

  private List<Category> configured() throws IOException {
    String path = "jurisdictions/" + jurisdiction.name() + "/categories.json";
    try (InputStream file = new ClassPathResource(path).getInputStream()) {
      List<Category> categories = json.readValue(file, new TypeReference<List<Category>>() {});
      return categories.stream().sorted(Comparator.comparing(c -> c.parent() != null)).toList();
    }
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

  private List<Category> stored() {
    return database
        .sql(IncidentSql.LIST_CATEGORIES)
        .query(
            (row, index) ->
                new Category(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("name_en"),
                    row.getString("parent"),
                    row.getBoolean("reportable"),
                    row.getBoolean("confidential")))
        .list();
  }
}
