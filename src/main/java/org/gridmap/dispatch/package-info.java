/**
 * The live board of the dispatcher: what changed, told to every open page in order and without
 * loss; the clocks of incidents, kept ({@code clock}), what happens when they run out ({@code
 * escalation}), and how it all went ({@code figures}); which fields are called for help, and how
 * they answer ({@code whistle}); what staff are told ({@code notice}), and what leaves the service
 * ({@code outbox}).
 */
@ApplicationModule(
    allowedDependencies = {
      "area",
      "clock",
      "grid",
      "incident",
      "jurisdiction",
      "lifecycle",
      "people",
      "platform",
      "security"
    })
@NullMarked
package org.gridmap.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
