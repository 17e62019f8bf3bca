using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PrivacyAndEmerging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "privacy_objections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RaisedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_objections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_processings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BasisWords = table.Column<string>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false),
                    Recipients = table.Column<string>(type: "TEXT", nullable: false),
                    RetentionMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    RetentionWords = table.Column<string>(type: "TEXT", nullable: false),
                    Assessment = table.Column<string>(type: "TEXT", nullable: true),
                    AssessedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AssessedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Terms = table.Column<string>(type: "TEXT", nullable: true),
                    Desk = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    StatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    StatedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_processings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tracking_opt_ins",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tracking_opt_ins", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tracking_succession",
                columns: table => new
                {
                    Set = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Succession = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tracking_succession", x => new { x.Set, x.Body, x.Group });
                });

            migrationBuilder.CreateTable(
                name: "privacy_exclusions",
                columns: table => new
                {
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Objection = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_exclusions", x => new { x.Purpose, x.Subject });
                    table.ForeignKey(
                        name: "FK_privacy_exclusions_privacy_objections_Objection",
                        column: x => x.Objection,
                        principalTable: "privacy_objections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_exclusions_Objection",
                table: "privacy_exclusions",
                column: "Objection");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_objections_SecretHash",
                table: "privacy_objections",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_privacy_processings_Purpose_Version",
                table: "privacy_processings",
                columns: new[] { "Purpose", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tracking_opt_ins_Person",
                table: "tracking_opt_ins",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_tracking_opt_ins_SecretHash",
                table: "tracking_opt_ins",
                column: "SecretHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "privacy_exclusions");

            migrationBuilder.DropTable(
                name: "privacy_processings");

            migrationBuilder.DropTable(
                name: "tracking_opt_ins");

            migrationBuilder.DropTable(
                name: "tracking_succession");

            migrationBuilder.DropTable(
                name: "privacy_objections");
        }
    }
}
