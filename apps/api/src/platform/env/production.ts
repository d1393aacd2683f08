/*
 * Libraries ask for NODE_ENV themselves, when they are loaded, and take what is absent for development: GraphQL then
 * looks at every type twice. So this is the first that is loaded.
 */
process.env['NODE_ENV'] ||= 'production';
