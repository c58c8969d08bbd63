/** Charts as SVG and HTML that need no script: figures and words in, markup out. */
package dawen.chart;
