/// How much is left in a machine's battery.
package org.gatehouse.sync.battery;
