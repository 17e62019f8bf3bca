using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LettersKept : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClaimedAt",
                table: "kernel_outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Held",
                table: "kernel_outbox",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "kernel_outbox",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "kernel_outbox",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "kernel_outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Optional",
                table: "kernel_outbox",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "kernel_outbox",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ReleasedAt",
                table: "kernel_outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SendAfter",
                table: "kernel_outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Urgent",
                table: "kernel_outbox",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "letters_addresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Secret = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    LastDigest = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_addresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters_reminder_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    About = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    SetAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DroppedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_reminder_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters_reminders",
                columns: table => new
                {
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    About = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Thing = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_reminders", x => new { x.Edition, x.About, x.Days, x.Thing });
                });

            migrationBuilder.CreateTable(
                name: "letters_settings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    HoldAll = table.Column<bool>(type: "boolean", nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters_wordings",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WrittenBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RetiredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters_wordings", x => new { x.Kind, x.Language, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "letters_bounces",
                columns: table => new
                {
                    Address = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Problem = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Letter = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                    Address = table.Column<Guid>(type: "uuid", nullable: false),
                    Digest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
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
                    Address = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
