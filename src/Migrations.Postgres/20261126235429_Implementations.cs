using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Implementations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "engagement_implementations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Standard = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    RecordSource = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    RecordKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Repository = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Licence = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    MaintainedBody = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    MaintainedGroup = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    SourceDate = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_implementations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_implementations_Standard",
                table: "engagement_implementations",
                column: "Standard");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "engagement_implementations");
        }
    }
}
