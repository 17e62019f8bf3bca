// Without its target model: no step of this migration reads one.
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Palmares.Kernel;

namespace Palmares.Migrations.Sqlite;

[DbContext(typeof(PalmaresDb))]
[Migration("20261127191137_LeaksMended")]
partial class LeaksMended;
