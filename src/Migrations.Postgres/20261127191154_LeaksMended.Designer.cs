// Without its target model: no step of this migration reads one.
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Palmares.Kernel;

namespace Palmares.Migrations.Postgres;

[DbContext(typeof(PalmaresDb))]
[Migration("20261127191154_LeaksMended")]
partial class LeaksMended;
