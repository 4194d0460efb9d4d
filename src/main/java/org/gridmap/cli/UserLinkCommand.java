package org.gridmap.cli;

import java.util.concurrent.Callable;
import org.gridmap.people.PersonAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./gridmap user link}: which person signs in with an account. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "Say which person signs in with an account; one person may have several. 账号对应人员",
      "Without PERSON: list the accounts of persons."
    })
final class UserLinkCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "sign-in name; without it: list")
  @org.jspecify.annotations.Nullable
  String account;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PERSON",
      description = "code of the person")
  @org.jspecify.annotations.Nullable
  String person;

  @Override
  public Integer call() {
    return ServiceContext.run(
        context -> {
          PersonAccounts accounts = context.getBean(PersonAccounts.class);
          if (account != null && person != null) {
            System.out.println(line(accounts.link(account, person)));
          } else {
            accounts.list().stream()
                .filter(link -> account == null || link.account().equals(account))
                .forEach(link -> System.out.println(line(link)));
          }
          return GridmapCommand.GOOD;
        });
  }

  private static String line(PersonAccounts.Link link) {
    return link.account() + "\t" + link.person().code() + "\t" + link.person().name();
  }
}
