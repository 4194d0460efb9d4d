package org.gridmap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridmap.area.Areas;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.SignedInUser;
import org.gridmap.security.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./gridmap user}: the people who may sign in. */
@Command(name = "user", description = "Add and list users, reset a password. 用户")
final class UserCommand {

  @Command(name = "add", description = "Add a user; prints the password once. 新增用户")
  int add(
      @Parameters(paramLabel = "NAME", description = "sign-in name, e.g. zhang.wei") String name,
      @Option(
              names = "--role",
              required = true,
              description = "ADMINISTRATOR, PLANNER or DISPATCHER")
          Role role,
      @Option(
              names = "--area",
              paramLabel = "CODE",
              description = "area in which the role counts; without it: everywhere")
          @Nullable String areaCode,
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
                  List.of(users.grant(role, areaCode)));
          System.out.println(passwordFromInput ? name : name + "  " + password);
          return GridmapCommand.GOOD;
        });
  }

  @Command(name = "list", description = "List users with their roles. 列出用户")
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
      description = "Give a user a new password; prints it once. 重置密码")
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

  private static String line(ApplicationContext context, SignedInUser user) {
    StringBuilder line = new StringBuilder(user.getUsername());
    line.append('\t').append(user.displayName());
    for (RoleGrant grant : user.grants()) {
      line.append('\t').append(grant.role());
      if (grant.areaId() != null) {
        context
            .getBean(Areas.class)
            .find(grant.areaId())
            .ifPresent(area -> line.append(' ').append(area.code()));
      }
    }
    return line.append(user.isEnabled() ? "" : "\tdisabled").toString();
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
