// Without its target model: no step of this migration reads one.
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Palmares.Kernel;

namespace Palmares.Migrations.Postgres;

[DbContext(typeof(PalmaresDb))]
[Migration("20261127190612_RedactionsAndSlates")]
partial class RedactionsAndSlates;
