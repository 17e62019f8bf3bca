// Without its target model: no step of this migration reads one, and later ones carry their own.
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Palmares.Kernel;

namespace Palmares.Migrations.Postgres;

[DbContext(typeof(PalmaresDb))]
[Migration("20261127092447_DueProcess")]
partial class DueProcess;
