/**
 * Pictures 照片 on their way in: judged by their first bytes, their size and their pixels, then drawn
 * anew, upright and without metadata. What comes out is a JPEG that holds nothing but its looks.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.gridmap.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
