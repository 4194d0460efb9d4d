package org.gridmap.admin;

import java.util.List;
import org.gridmap.admin.UserLines.UserLine;
import org.gridmap.platform.StorableText;
import org.gridmap.security.Invitations;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.UserRights;
import org.gridmap.security.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users and their grants, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/users")
class UserController {

  private static final int LONGEST_NAME = 64;

  private final Users users;
  private final UserRights rights;
  private final Invitations invitations;
  private final GrantReading grants;
  private final UserLines lines;

  UserController(
      Users users,
      UserRights rights,
      Invitations invitations,
      GrantReading grants,
      UserLines lines) {
    this.users = users;
    this.rights = rights;
    this.invitations = invitations;
    this.grants = grants;
    this.lines = lines;
  }

  /** All users, by name. */
  record Everybody(List<UserLine> items) {}

  /**
   * A user to be made.
   *
   * @param name sign-in name: 2 to 64 Latin letters, digits or {@code . _ @ -}
   * @param displayName as the pages show it
   * @param grants what the user may do from the beginning; more can follow
   */
  record NewUser(
      @Nullable String name, @Nullable String displayName, @Nullable List<GrantBody> grants) {}

  /**
   * A user and the link with which he chooses his password; it is shown once.
   *
   * @param path to be put behind the public address
   */
  record Invited(UserLine user, String path, String link) {}

  /** The name the pages show. */
  record Shown(@Nullable String displayName) {}

  @GetMapping
  Everybody list() {
    return new Everybody(lines.list());
  }

  @GetMapping("/{name}")
  UserLine get(@PathVariable String name) {
    return lines.get(name);
  }

  /** Makes a user whom nobody knows a password of: the link lets him choose one. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Invited add(@RequestBody NewUser asked) {
    String name = StorableText.required("name", asked.name(), LONGEST_NAME);
    String shown = StorableText.optional("displayName", asked.displayName(), LONGEST_NAME);
    List<GrantBody> wanted = asked.grants() == null ? List.of() : asked.grants();
    List<RoleGrant> read = wanted.stream().map(grants::read).toList();
    users.add(name, shown == null ? name.strip() : shown, null, read);
    return invite(name);
  }

  /** A new link; an earlier one of the same user works no more. */
  @PostMapping("/{name}/invitation")
  @Transactional
  public Invited invite(@PathVariable String name) {
    String path = "/invitation/" + invitations.invite(name);
    return new Invited(lines.get(name), path, grants.address(path));
  }

  @PutMapping("/{name}")
  UserLine rename(@PathVariable String name, @RequestBody Shown shown) {
    users.rename(name, StorableText.required("displayName", shown.displayName(), LONGEST_NAME));
    return lines.get(name);
  }

  /** Lets nobody in by this name any more, at once. */
  @PostMapping("/{name}/lock")
  UserLine lock(@PathVariable String name) {
    rights.disable(name);
    return lines.get(name);
  }

  @PostMapping("/{name}/unlock")
  UserLine unlock(@PathVariable String name) {
    rights.enable(name);
    return lines.get(name);
  }

  /** One role in one place; said again, it takes the new categories and the new term. */
  @PostMapping("/{name}/grants")
  UserLine grant(@PathVariable String name, @RequestBody GrantBody grant) {
    rights.grant(name, grants.read(grant));
    return lines.get(name);
  }

  /** Takes the role from the user in exactly this place. */
  @PostMapping("/{name}/grants/revocation")
  UserLine revoke(@PathVariable String name, @RequestBody GrantBody grant) {
    rights.revoke(name, grants.read(grant));
    return lines.get(name);
  }
}
