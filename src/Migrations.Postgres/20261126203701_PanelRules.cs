using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PanelRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Experts",
                table: "review_panels",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PerRegion",
                table: "review_panels",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Regions",
                table: "review_panels",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Experts",
                table: "review_panels");

            migrationBuilder.DropColumn(
                name: "PerRegion",
                table: "review_panels");

            migrationBuilder.DropColumn(
                name: "Regions",
                table: "review_panels");
        }
    }
}
