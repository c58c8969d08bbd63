/** What dawen costs: its parts by JMH, its whole run process by process, floors and peers. */
package dawen.bench;
