using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RecordKeeping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "records_corrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReportedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ReportedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_corrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_declined_suggestions",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Other = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_declined_suggestions", x => new { x.Kind, x.Organisation, x.Other });
                });

            migrationBuilder.CreateTable(
                name: "records_organisation_statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Other = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Category = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    From = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_organisation_statements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_correction_steps",
                columns: table => new
                {
                    Correction = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_correction_steps", x => new { x.Correction, x.Number });
                    table.ForeignKey(
                        name: "FK_records_correction_steps_records_corrections_Correction",
                        column: x => x.Correction,
                        principalTable: "records_corrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_records_corrections_SecretHash",
                table: "records_corrections",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_corrections_State_ReportedAt",
                table: "records_corrections",
                columns: new[] { "State", "ReportedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_records_organisation_statements_Organisation",
                table: "records_organisation_statements",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_records_organisation_statements_Other",
                table: "records_organisation_statements",
                column: "Other");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "records_correction_steps");

            migrationBuilder.DropTable(
                name: "records_declined_suggestions");

            migrationBuilder.DropTable(
                name: "records_organisation_statements");

            migrationBuilder.DropTable(
                name: "records_corrections");
        }
    }
}
