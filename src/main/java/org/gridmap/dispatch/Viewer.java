package org.gridmap.dispatch;

import org.gridmap.incident.IncidentScope;

/**
 * Who watches a stream.
 *
 * @param name sign-in name
 * @param scope whose incidents this user may see, as it was when the stream was opened
 */
record Viewer(String name, IncidentScope scope) {}
