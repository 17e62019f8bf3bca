using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LettersKept : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ClaimedAt",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Held",
                table: "kernel_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "kernel_outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Optional",
                table: "kernel_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReleasedAt",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SendAfter",
                table: "kernel_outbox",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Urgent",
                table: "kernel_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "letters_addresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LastDigest = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_addresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters_reminder_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    SetAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DroppedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_reminder_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters_reminders",
                columns: table => new
                {
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Thing = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_reminders", x => new { x.Edition, x.About, x.Days, x.Thing });
                });

            migrationBuilder.CreateTable(
                name: "letters_settings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    HoldAll = table.Column<bool>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters_wordings",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    WrittenAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RetiredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_wordings", x => new { x.Kind, x.Language, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "letters_bounces",
                columns: table => new
                {
                    Address = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Letter = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SettledAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_bounces", x => new { x.Address, x.ReportHash });
                    table.ForeignKey(
                        name: "FK_letters_bounces_letters_addresses_Address",
                        column: x => x.Address,
                        principalTable: "letters_addresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letters_choices",
                columns: table => new
                {
                    Address = table.Column<Guid>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_choices", x => x.Address);
                    table.ForeignKey(
                        name: "FK_letters_choices_letters_addresses_Address",
                        column: x => x.Address,
                        principalTable: "letters_addresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letters_refusals",
                columns: table => new
                {
                    Address = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_refusals", x => new { x.Address, x.Kind });
                    table.ForeignKey(
                        name: "FK_letters_refusals_letters_addresses_Address",
                        column: x => x.Address,
                        principalTable: "letters_addresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_letters_addresses_Address",
                table: "letters_addresses",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letters_addresses_Secret",
                table: "letters_addresses",
                column: "Secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letters_reminder_rules_Edition",
                table: "letters_reminder_rules",
                column: "Edition");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "letters_bounces");

            migrationBuilder.DropTable(
                name: "letters_choices");

            migrationBuilder.DropTable(
                name: "letters_refusals");

            migrationBuilder.DropTable(
                name: "letters_reminder_rules");

            migrationBuilder.DropTable(
                name: "letters_reminders");

            migrationBuilder.DropTable(
                name: "letters_settings");

            migrationBuilder.DropTable(
                name: "letters_wordings");

            migrationBuilder.DropTable(
                name: "letters_addresses");

            migrationBuilder.DropColumn(
                name: "ClaimedAt",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Held",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Optional",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "ReleasedAt",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "SendAfter",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Urgent",
                table: "kernel_outbox");
        }
    }
}
