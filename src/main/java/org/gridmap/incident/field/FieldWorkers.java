package org.gridmap.incident.field;

import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.people.OwnDuties;
import org.gridmap.people.Person;
import org.gridmap.people.PersonAccounts;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.SignedInUser;
import org.springframework.stereotype.Component;

/** Which person works in the field under an account: the only place that knows the link. */
@Component
class FieldWorkers {

  private final CurrentUser currentUser;
  private final PersonAccounts accounts;
  private final IncidentScopes scopes;
  private final OwnDuties duties;

  FieldWorkers(
      CurrentUser currentUser, PersonAccounts accounts, IncidentScopes scopes, OwnDuties duties) {
    this.currentUser = currentUser;
    this.accounts = accounts;
    this.scopes = scopes;
    this.duties = duties;
  }

  /**
   * Somebody in the field.
   *
   * @param account sign-in name
   * @param person code of the person behind the account; of the account itself when nobody is named
   * @param scope whose incidents the account may see
   */
  record FieldWorker(String account, String person, String name, IncidentScope scope) {}

  /**
   * Who sends the request.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN} for an account
   *     that may not work on incidents
   */
  FieldWorker get() {
    SignedInUser user = currentUser.get();
    String person = accounts.codeOf(user);
    String name = duties.find(person).map(Person::name).orElse(user.displayName());
    return new FieldWorker(user.getUsername(), person, name, scopes.get());
  }
}
