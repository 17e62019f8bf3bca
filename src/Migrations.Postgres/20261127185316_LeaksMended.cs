using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LeaksMended : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "About",
                table: "kernel_outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Within",
                table: "kernel_outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_kernel_outbox_About",
                table: "kernel_outbox",
                column: "About");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_kernel_outbox_About",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "About",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Within",
                table: "kernel_outbox");
        }
    }
}
