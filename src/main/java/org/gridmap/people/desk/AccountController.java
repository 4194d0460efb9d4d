package org.gridmap.people.desk;

import java.util.List;
import org.gridmap.people.PersonAccounts;
import org.gridmap.platform.StorableText;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which person is behind which account, for administrators: it decides who may judge whom. */
@RestController
@RequestMapping("/api/v1/people/accounts")
class AccountController {

  private static final int LONGEST_CODE = 100;

  private final PersonAccounts accounts;
  private final CurrentUser currentUser;

  AccountController(PersonAccounts accounts, CurrentUser currentUser) {
    this.accounts = accounts;
    this.currentUser = currentUser;
  }

  /** All links that hold, by account. */
  record Links(List<PersonAccounts.Link> items) {}

  @GetMapping
  Links list() {
    currentUser.scopeOf(Role.ADMINISTRATOR);
    return new Links(accounts.list());
  }

  /** The code of a person. */
  record Behind(@Nullable String person) {}

  @PutMapping("/{account}")
  PersonAccounts.Link link(@PathVariable String account, @RequestBody Behind behind) {
    currentUser.scopeOf(Role.ADMINISTRATOR);
    String person = StorableText.required("person", behind.person(), LONGEST_CODE);
    return accounts.link(account, person);
  }

  @DeleteMapping("/{account}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlink(@PathVariable String account) {
    currentUser.scopeOf(Role.ADMINISTRATOR);
    accounts.unlink(account);
  }
}
