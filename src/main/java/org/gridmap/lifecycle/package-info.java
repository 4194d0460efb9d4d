/**
 * The life cycle kernel: what may be done to an incident 事件, by whom, what it needs and what
 * follows. States 状态 and deeds 动作 are data that a jurisdiction writes; this package knows what the
 * deeds mean and refuses a life cycle that cannot work.
 *
 * <p>Where to begin: {@link org.gridmap.lifecycle.LifeCycle#of}. A {@link
 * org.gridmap.lifecycle.Standing} is how one incident stands, and nothing but the fold of its
 * {@link org.gridmap.lifecycle.DeedEvent events}. An open incident has exactly one place to be
 * looked for; a refusal changes nothing and says what is missing or what would be allowed.
 *
 * <p>Knows the JDK, nothing else. Persons and queues are opaque text. Values may be shared between
 * threads.
 */
@NullMarked
package org.gridmap.lifecycle;

import org.jspecify.annotations.NullMarked;
