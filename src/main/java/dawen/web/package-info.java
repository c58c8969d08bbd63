/** What every page is made of: markup, templates, language, and what nodes are called. */
package dawen.web;
