using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TablesAndStandings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "records_member_standings",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Good = table.Column<bool>(type: "INTEGER", nullable: true),
                    FocalPoint = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FocalPointAddress = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Run = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_member_standings", x => new { x.Organisation, x.AsOf });
                    table.ForeignKey(
                        name: "FK_records_member_standings_records_import_runs_Run",
                        column: x => x.Run,
                        principalTable: "records_import_runs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "records_table_mappings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Header = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SavedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_table_mappings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_records_member_standings_Run",
                table: "records_member_standings",
                column: "Run");

            migrationBuilder.CreateIndex(
                name: "IX_records_table_mappings_Header",
                table: "records_table_mappings",
                column: "Header");

            migrationBuilder.CreateIndex(
                name: "IX_records_table_mappings_Name",
                table: "records_table_mappings",
                column: "Name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "records_member_standings");

            migrationBuilder.DropTable(
                name: "records_table_mappings");
        }
    }
}
