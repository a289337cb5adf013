/// Which cloud, who is signed in, and where secrets are kept.
package org.gatehouse.sync.account;
