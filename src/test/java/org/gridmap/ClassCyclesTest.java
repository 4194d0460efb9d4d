package org.gridmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Classes do not know each other in a ring, but for the few named here (decision 0158). */
class ClassCyclesTest {

  private static final Set<String> KEPT =
      Set.of(
          "balance.BlockGraph balance.BlockGraphBuilder", "platform.Allowed platform.AllowedCheck");

  private static final String ROOT = "org.gridmap.";

  @Test
  void noRingOfClassesIsNew() {
    assertThat(rings(knownBy())).containsExactlyInAnyOrderElementsOf(KEPT);
  }

  @Test
  void aRingIsFoundThroughAThirdClass() {
    Map<String, Set<String>> knows =
        Map.of("A", Set.of("B"), "B", Set.of("C"), "C", Set.of("A", "D"), "D", Set.of());

    assertThat(rings(knows)).containsExactly("A B C");
  }

  /** What every outermost class knows. */
  private static Map<String, Set<String>> knownBy() {
    Map<String, Set<String>> knows = new TreeMap<>();
    for (JavaClass each :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.gridmap")) {
      Set<String> known = knows.computeIfAbsent(outermost(each), name -> new TreeSet<>());
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        if (dependency.getTargetClass().getPackageName().startsWith("org.gridmap")) {
          known.add(outermost(dependency.getTargetClass()));
        }
      }
    }
    return knows;
  }

  private static String outermost(JavaClass inner) {
    String name = inner.getBaseComponentType().getName();
    int nested = name.indexOf('$');
    return (nested < 0 ? name : name.substring(0, nested)).substring(ROOT.length());
  }

  private static List<String> rings(Map<String, Set<String>> knows) {
    Map<String, Set<String>> reached = new TreeMap<>();
    knows.keySet().forEach(name -> reached.put(name, reach(name, knows)));
    Set<String> rings = new TreeSet<>();
    reached.forEach(
        (name, all) -> {
          Set<String> ring = new TreeSet<>(Set.of(name));
          all.stream()
              .filter(other -> reached.getOrDefault(other, Set.of()).contains(name))
              .forEach(ring::add);
          if (ring.size() > 1) {
            rings.add(String.join(" ", ring));
          }
        });
    return new ArrayList<>(rings);
  }

  private static Set<String> reach(String from, Map<String, Set<String>> knows) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (String next : knows.getOrDefault(open.pop(), Set.of())) {
        if (reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }
}
