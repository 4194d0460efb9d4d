package org.gridmap.cli;

import java.util.concurrent.Callable;
import org.gridmap.people.PersonAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./gridmap user unlink}: an account is nobody's but its own again. */
@Command(
    name = "unlink",
    mixinStandardHelpOptions = true,
    description = "Say that an account is no person's any more. 解除账号与人员的对应")
final class UserUnlinkCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "sign-in name")
  String account;

  @Override
  public Integer call() {
    return ServiceContext.run(
        context -> {
          context.getBean(PersonAccounts.class).unlink(account);
          System.out.println(account);
          return GridmapCommand.GOOD;
        });
  }
}
