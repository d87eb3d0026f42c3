/** Which folder may import which: see README.md. */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that import each other are one file",
      from: {},
      to: { circular: true },
    },
    {
      name: "a-feature-knows-only-itself",
      severity: "error",
      comment: "A feature imports itself, api and shared; app puts features together",
      from: { path: "^src/(?!app|api|shared)([^/]+)/" },
      to: { path: "^src/", pathNot: ["^src/$1/", "^src/(api|shared)/"] },
    },
    {
      name: "shared-knows-no-feature",
      severity: "error",
      from: { path: "^src/shared/" },
      to: { path: "^src/", pathNot: "^src/(api|shared)/" },
    },
    {
      name: "api-stands-alone",
      severity: "error",
      from: { path: "^src/api/" },
      to: { path: "^src/", pathNot: "^src/api/" },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test\\.tsx?$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
