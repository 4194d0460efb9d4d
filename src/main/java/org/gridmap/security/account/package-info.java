/**
 * What a signed-in person does with the own account: password, authenticator, sessions, tokens. No
 * token opens this room.
 */
@NullMarked
package org.gridmap.security.account;

import org.jspecify.annotations.NullMarked;
