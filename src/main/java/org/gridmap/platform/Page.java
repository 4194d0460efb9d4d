package org.gridmap.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list in a fixed order, read by key: the next page begins after {@code next}.
 *
 * @param items at most as many as were asked for
 * @param next the key of the last item, or null when nothing follows
 */
public record Page<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

  /** Items of one page when the reader does not say how many, and the most one may ask for. */
  public static final int USUAL = 100;

  public static final int MOST = 1000;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page from a list that was read with one item more than the page holds.
   *
   * @param found up to {@code limit + 1} items, in order
   * @param key what the next request names to go on
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
    boolean more = found.size() > limit;
    List<T> items = more ? found.subList(0, limit) : found;
    return new Page<>(items, more ? key.apply(items.get(items.size() - 1)) : null);
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), next);
  }

  /**
   * The page size to use.
   *
   * @param asked null when the reader did not say
   * @throws Problem {@code INVALID_PARAMETER} below 1 or above {@link #MOST}
   */
  public static int limit(@Nullable Integer asked) {
    return asked == null ? USUAL : RequestWords.within("limit", asked, 1, MOST);
  }
}
