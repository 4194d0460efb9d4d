package org.gridmap.cli.balance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridmap.balance.BlockGraph;
import org.gridmap.balance.CommunityBlocks;
import org.gridmap.balance.Division;

/**
 * METIS k-way ({@code gpmetis}, Debian package {@code metis}) on our block graphs: households as
 * vertex weights, decimetres of border as edge weights. Contiguity is asked for where the graph is
 * connected, as METIS refuses it otherwise.
 */
final class MetisPeer {

  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s");

  private final Path directory;

  /** Processor seconds of all calls, start of the program included. */
  private double seconds;

  MetisPeer(Path directory) {
    this.directory = directory;
  }

  static boolean isInstalled() {
    for (String each : System.getenv().getOrDefault("PATH", "").split(":")) {
      if (Files.isExecutable(Path.of(each, "gpmetis"))) {
        return true;
      }
    }
    return false;
  }

  double seconds() {
    return seconds;
  }

  /** Divides every community into as many grids as asked; all calls in one shell, to be timed. */
  List<Division> divide(List<CommunityBlocks> communities, List<Integer> grids)
      throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < communities.size(); i++) {
      Path file = directory.resolve(i + ".graph");
      Files.writeString(file, text(communities.get(i).graph()), StandardCharsets.US_ASCII);
      if (grids.get(i) > 1) {
        String call = "gpmetis %s%s %d".formatted("-contig ", file, grids.get(i));
        String apart = "gpmetis %s %d".formatted(file, grids.get(i));
        script.append(call).append(" >log 2>&1 || ").append(apart).append(" >log 2>&1\n");
      }
    }
    script.append("times\n");
    Path program = Files.writeString(directory.resolve("run.sh"), script);
    Process shell =
        new ProcessBuilder("bash", program.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String times = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    seconds = childSeconds(times);
    List<Division> divisions = new ArrayList<>();
    for (int i = 0; i < communities.size(); i++) {
      divisions.add(read(communities.get(i).graph(), i, grids.get(i)));
    }
    return divisions;
  }

  /** The second line of the shell's {@code times}: user and system of its children. */
  private static double childSeconds(String times) {
    String[] lines = times.strip().split("\n");
    Matcher found = TIMES.matcher(lines[lines.length - 1]);
    double sum = 0;
    while (found.find()) {
      sum += 60 * Integer.parseInt(found.group(1)) + Double.parseDouble(found.group(2));
    }
    return sum;
  }

  private Division read(BlockGraph graph, int community, int grids) throws IOException {
    int[] gridOf = new int[graph.size()];
    if (grids > 1) {
      Path result = directory.resolve(community + ".graph.part." + grids);
      List<String> lines = Files.readAllLines(result);
      for (int block = 0; block < gridOf.length; block++) {
        gridOf[block] = Integer.parseInt(lines.get(block).strip());
      }
    }
    return Division.of(graph, gridOf, grids);
  }

  private static String text(BlockGraph graph) {
    StringBuilder rows = new StringBuilder();
    int edges = 0;
    for (int block = 0; block < graph.size(); block++) {
      rows.append(graph.households(block));
      for (int other : graph.neighbours(block)) {
        long weight = Math.max(1, Math.round(10 * graph.sharedMetres(block, other)));
        rows.append(' ').append(other + 1).append(' ').append(weight);
        edges++;
      }
      rows.append('\n');
    }
    return "%d %d 011\n".formatted(graph.size(), edges / 2) + rows;
  }
}
