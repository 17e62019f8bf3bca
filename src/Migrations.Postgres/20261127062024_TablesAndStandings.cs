using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
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
                    Organisation = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AsOf = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Good = table.Column<bool>(type: "boolean", nullable: true),
                    FocalPoint = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    FocalPointAddress = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Run = table.Column<Guid>(type: "uuid", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Header = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
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
