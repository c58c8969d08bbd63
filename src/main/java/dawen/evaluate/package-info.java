/** How well a reading agrees with what a careful reader found. */
package dawen.evaluate;
