/**
 * The live board of the dispatcher: what changed, told to every open page in order and without
 * loss; what staff are told ({@code notice}), and what leaves the service ({@code outbox}).
 */
@ApplicationModule(
    allowedDependencies = {"area", "incident", "jurisdiction", "platform", "security"})
@NullMarked
package org.gridmap.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
