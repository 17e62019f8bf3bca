// Without its target model: no step of this migration reads one, and later ones carry their own.
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Palmares.Kernel;

namespace Palmares.Migrations.Sqlite;

[DbContext(typeof(PalmaresDb))]
[Migration("20261127092437_DueProcess")]
partial class DueProcess;
