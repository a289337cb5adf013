/// Finds tickets by what people say of themselves: a name, an order, the last characters of a ticket. In memory, beside
/// the guests' way.
package org.gatehouse.sync.search;
