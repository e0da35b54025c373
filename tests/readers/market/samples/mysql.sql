-- MySQL dump 10.13
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE `staff` (`id` int NOT NULL, `name` varchar(20), PRIMARY KEY (`id`)) ENGINE=InnoDB;
INSERT INTO `staff` VALUES (1,'no (one); else');
CREATE TABLE `listings` (
  `id` int NOT NULL AUTO_INCREMENT,
  `account` varchar(80) DEFAULT NULL,
  `time` datetime DEFAULT NULL,
  `title` text,
  `price` decimal(10,2) DEFAULT '0.00',
  `currency` char(3),
  PRIMARY KEY (`id`), KEY `a` (`account`(10))
) ENGINE=InnoDB AUTO_INCREMENT=4;
INSERT INTO `listings` VALUES (1,'alpha:lemon_tree','2024-06-05 10:00:00','It\'s 3.5g; \"pollen\" -- new',35.00,'EUR'),
(2,'alpha:lemon_tree','2024-06-06 10:00:00','two (2) pieces',NULL,NULL);
INSERT INTO signatures (account, time, signed_text) VALUES ('alpha:lemon_tree','2024-06-05 10:00:00','-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nalpha:lemon_tree\n-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n');
