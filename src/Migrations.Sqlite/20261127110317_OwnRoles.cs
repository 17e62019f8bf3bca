using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OwnRoles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts_own_roles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Permissions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DefinedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_own_roles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_own_roles_held",
                columns: table => new
                {
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_own_roles_held", x => new { x.User, x.Role });
                    table.ForeignKey(
                        name: "FK_accounts_own_roles_held_accounts_own_roles_Role",
                        column: x => x.Role,
                        principalTable: "accounts_own_roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_accounts_own_roles_held_accounts_users_User",
                        column: x => x.User,
                        principalTable: "accounts_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_own_roles_held_Role",
                table: "accounts_own_roles_held",
                column: "Role");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_own_roles_held");

            migrationBuilder.DropTable(
                name: "accounts_own_roles");
        }
    }
}
