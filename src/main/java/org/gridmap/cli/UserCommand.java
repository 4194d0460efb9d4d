package org.gridmap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.security.GrantPlaces;
import org.gridmap.security.GrantWords;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.SignedInUser;
import org.gridmap.security.UserRights;
import org.gridmap.security.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./gridmap user}: the people who may sign in. */
@Command(
    name = "user",
    subcommands = {UserLinkCommand.class, UserUnlinkCommand.class},
    mixinStandardHelpOptions = true,
    description = {
      "The people who may sign in, and what they may do. 用户",
      "Changes take effect at once, also in open sessions of a running service."
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 something failed, 2 refused or wrong use (nothing was changed).",
      "Example: ./gridmap user grant zhang.wei --role DISPATCHER --area 110101001"
    })
final class UserCommand {

  /** One role, in an area or everywhere. */
  static final class GrantOptions {

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        description = "one of ${COMPLETION-CANDIDATES}")
    Role role;

    @Option(
        names = "--area",
        paramLabel = "CODE",
        description = "area in which the role counts, with all below it; without it: everywhere")
    @Nullable String areaCode;

    @Option(
        names = "--grid",
        paramLabel = "CODE",
        description = "grid in which the role counts, instead of an area")
    @Nullable String gridCode;

    @Option(
        names = "--building",
        paramLabel = "CODE",
        description = "building in which the role counts, instead of an area")
    @Nullable String buildingCode;

    @Option(
        names = "--category",
        paramLabel = "CODE",
        split = ",",
        description = "categories or groups for which the role counts; without it: all")
    Set<String> categories = new TreeSet<>();

    @Option(names = "--from", paramLabel = "DAY", description = "first day, e.g. 2026-03-01")
    @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", description = "last day, itself included")
    @Nullable LocalDate until;

    RoleGrant in(ApplicationContext context) {
      ZoneId zone = context.getBean(JurisdictionSettings.class).zone();
      return context
          .getBean(GrantPlaces.class)
          .read(
              new GrantWords(
                  role,
                  areaCode,
                  gridCode,
                  buildingCode,
                  categories,
                  from == null ? null : from.atStartOfDay(zone).toInstant(),
                  until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant()));
    }
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Add a user; prints the password once. 新增用户")
  int add(
      @Parameters(paramLabel = "NAME", description = "sign-in name, e.g. zhang.wei") String name,
      @Mixin GrantOptions grant,
      @Option(names = "--display-name", description = "name shown on the pages")
          @Nullable String displayName,
      @Option(names = "--password-stdin", description = "read the password from standard input")
          boolean passwordFromInput) {
    return ServiceContext.run(
        context -> {
          Users users = context.getBean(Users.class);
          String password =
              users.add(
                  name,
                  displayName == null ? name : displayName,
                  passwordFromInput ? readLine() : null,
                  List.of(grant.in(context)));
          System.out.println(passwordFromInput ? name : name + "  " + password);
          return GridmapCommand.GOOD;
        });
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List users with their roles. 列出用户")
  int list() {
    return ServiceContext.run(
        context -> {
          context
              .getBean(Users.class)
              .list()
              .forEach(user -> System.out.println(line(context, user)));
          return GridmapCommand.GOOD;
        });
  }

  @Command(
      name = "reset-password",
      mixinStandardHelpOptions = true,
      description = "Give a user a new password, print it once, end the user's sessions. 重置密码")
  int resetPassword(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--password-stdin", description = "read the password from standard input")
          boolean passwordFromInput) {
    return ServiceContext.run(
        context -> {
          String password =
              context
                  .getBean(Users.class)
                  .resetPassword(name, passwordFromInput ? readLine() : null);
          System.out.println(passwordFromInput ? name : name + "  " + password);
          return GridmapCommand.GOOD;
        });
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Stop a user from signing in and end the user's sessions. 停用")
  int disable(@Parameters(paramLabel = "NAME") String name) {
    return change(name, (rights, context) -> rights.disable(name));
  }

  @Command(
      name = "enable",
      mixinStandardHelpOptions = true,
      description = "Let a disabled user sign in again. 启用")
  int enable(@Parameters(paramLabel = "NAME") String name) {
    return change(name, (rights, context) -> rights.enable(name));
  }

  @Command(name = "grant", mixinStandardHelpOptions = true, description = "Give a user a role. 授权")
  int grant(@Parameters(paramLabel = "NAME") String name, @Mixin GrantOptions grant) {
    return change(name, (rights, context) -> rights.grant(name, grant.in(context)));
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Take a role from a user, in the area in which it was granted. 撤销授权")
  int revoke(@Parameters(paramLabel = "NAME") String name, @Mixin GrantOptions grant) {
    return change(name, (rights, context) -> rights.revoke(name, grant.in(context)));
  }

  /** What is done to the rights of a user. */
  private interface Change {
    void make(UserRights rights, ApplicationContext context);
  }

  /** Makes a change and prints the user as it then stands. */
  private static int change(String name, Change change) {
    return ServiceContext.run(
        context -> {
          Users users = context.getBean(Users.class);
          change.make(context.getBean(UserRights.class), context);
          System.out.println(line(context, users.find(name).orElseThrow()));
          return GridmapCommand.GOOD;
        });
  }

  private static String line(ApplicationContext context, SignedInUser user) {
    StringBuilder line = new StringBuilder(user.getUsername());
    line.append('\t').append(user.displayName());
    for (RoleGrant grant : context.getBean(Users.class).listGrants(user.id())) {
      line.append('\t').append(words(context, grant));
    }
    return line.append(user.isEnabled() ? "" : "\tdisabled").toString();
  }

  private static String words(ApplicationContext context, RoleGrant grant) {
    List<String> words = new ArrayList<>(List.of(grant.role().name()));
    if (grant.areaId() != null) {
      context.getBean(Areas.class).find(grant.areaId()).map(Area::code).ifPresent(words::add);
    }
    if (grant.seriesId() != null) {
      words.add("grid " + context.getBean(GrantPlaces.class).gridCode(grant.seriesId()));
    }
    if (grant.building() != null) {
      words.add("building " + grant.building());
    }
    if (!grant.categories().isEmpty()) {
      words.add("for " + String.join(",", new TreeSet<>(grant.categories())));
    }
    if (grant.from() != null) {
      words.add("from " + grant.from());
    }
    if (grant.until() != null) {
      words.add("until " + grant.until());
    }
    return String.join(" ", words);
  }

  private static String readLine() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
